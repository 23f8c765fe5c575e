import type {Concept} from './concept';

export const email: Concept = {name: 'email', words: `
    correu, correu electronic, sahkoposti, e posta, eposta, email cim, e mail cim, emailova adresa, e mailova adresa, adresa e mail, adresa
    email, почта, электронная почта, эл почта, електронна пошта, البريد الالكتروني, 邮箱, 电子邮件, メールアドレス, メール, helbide elektronikoa, ηλεκτρονικη
    διευθυνση, e post adress, epostadresse, e postadresse, mailadress, courriel adresse, mail contact, adresse contact mail, adress mail,
    adress email, emailadr, emails, m el, mail add, email addr, e mail addr, mail addr, email, e mail, mail, courriel, mel, mel 1, adresse
    mail, adresse email, adresse e mail, adresse courriel, adresse electronique, adresse messagerie, messagerie, messagerie electronique,
    courrier electronique, adresse courrier electronique, boite mail, email address, e mail address, mail address, electronic mail, electronic
    address, eaddress, email id, mailid, adr mail, adr email, adr e mail, adresse internet, adresse mel, emailaddress, primary email, main
    email, email 1, mail 1, adresse mail 1, email principal, mail principal, adresse mail principale, adresse email principale, adresse
    principale mail, courriel principal, correo, correo electronico, direccion correo, direccion correo electronico, direccion email, e mail
    adresse, mailadresse, emailadresse, posta elettronica, indirizzo email, indirizzo mail, indirizzo e mail, indirizzo posta elettronica,
    endereco email, endereco e mail, endereco eletronico, correio eletronico, e mailadres, emailadres, mailadres, e post, epost, adres e mail,
    smtp, primarysmtpaddress, primary smtp address, rfc 822, mailbox, mailbox address, contact email, contact e mail, email contact, contact
    mail, adr electronique, adresse elec, adr elec, adresse electron, courriels, correo e, direccion e mail, direccion electronica, indirizzo posta,
    casella posta, correio, e mail adr, mailadr, login email, user email, account email, smtp address, adres mailowy, adres poczty, poczta, e
    mailadresse, kontakt e mail, e mail kontakt, mail kontakt, email kontaktu, adresse couriel, couriel, mail adresse, adresse mails, adrmail,
    adrmel, adressemail, adr courriel, adelec, e courriel, adresse mail valide, adresse email valide, adresse e mail valide, mail valide,
    adresse electronique valide, valid email, valid email address, valid e mail address, courriel valide, adreca electronica, adreca correu
    electronic, adreca correu, adresse e mailu, sahkopostiosoite, adres mail, e mail cime, elektronicka posta
`};
