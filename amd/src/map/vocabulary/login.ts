import type {Concept} from './concept';

export const login: Concept = {name: 'login', words: `
    nazwa uzytkownika, anvandarnamn, brugernavn, brukernavn, kayttajatunnus, uzivatelske jmeno, felhasznalonev, nume utilizator, kullanici
    adi, nom usuari, логин, имя пользователя, 用户名, userid login, logon id, net id, netid, cas login, identifiant cas, identifiant ent, login
    ent, =compte, compte informatique, compte reseau, login reseau, identifiant reseau, identifiant local, nom ouverture session, ouverture
    session, user login name, identifiant informatique, username, user name, login, login name, loginname, login id, logon, logon name, nom
    utilisateur, nom utilisateur moodle, identifiant, identifiant connexion, identifiant utilisateur, nom connexion, nom compte, compte
    utilisateur, identifiant compte, identifiant moodle, user login, userlogin, sam account name, am account name, samaccountname, uid, user
    id moodle, benutzername, anmeldename, nombre usuario, usuario, nome utente, nome usuario, gebruikersnaam, identificador, sis login id, nom
    usager, code utilisateur, unix login, mot identification, supann alias login, identifiant window, identifiant numerique, identifiant
    academique, identifiant educonnect, identifiant ldap, login ldap, login moodle, =user, nom login, uid ldap, ldap uid, benutzerkennung,
    kennung, =benutzer, nutzername, kontoname, usuario moodle, nome conta, =cuenta, cuenta usuario, inlognaam, =gebruiker, window login, ad
    login, ad account, network login, nom session, =ident, login propose, identifiant propose, username moodle, moodle username,
    login window, identifiant universitaire, identifiant session, identifiant intranet, login intranet, login univ, login universitaire,
    identifiant univ, login windows, user login id, nom usager reseau, utente, =account, account login, login account, nom acces, identifiant
    plateforme, login plateforme, identifiant perenne, login name ldap, matricule login, userid ldap, username ldap, usrname, usernam, user
    nam, userlogon, kullanici, utilisateur login
`};

export const password: Concept = {name: 'password', words: `
    haslo, losenord, adgangskode, salasana, heslo, jelszo, parola, sifre, contrasenya, пароль, password, mot passe, motpasse, mdp, passwd,
    pwd, pass word, mot passe provisoire, mot passe initial, mot passe temporaire, initial password, temporary password, contrasena, kennwort,
    passwort, senha, wachtwoord, parola accesso, pass, mdp initial, mdp provisoire, mdp temporaire, mot passe moodle, code secret, passphrase,
    passcode, pin, pin code, code pin, initialpasswort, startpasswort, einmalpasswort, erstpasswort, contrasena inicial, clave, clave acceso,
    password iniziale, parola chiave, palavra passe, palavra chave, temp password, temp pwd, pswd, passw, user password, mot passe clair, mdp
    clair, cle acces, mot passe session, password moodle, plain password, cleartext password, mot passe genere, mdp genere, generated
    password, default password, mot passe defaut, mdp defaut, first password, premier mot passe, mot passe 1, mot de pass, motdepasse,
    zugangscode, kennwort initial, clave inicial, clave temporal, contrasenia, codigo acceso, wachtwoord tijdelijk
`};

export const auth: Concept = {name: 'auth', words: `
    auth, authentification, authentication, methode authentification, auth method, authentication method, type authentification
`};
