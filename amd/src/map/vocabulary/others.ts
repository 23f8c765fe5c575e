import type {Concept} from './concept';

/** “Address” alone: a street's, unless something says that it is a mail's. */
export const address: Concept = {name: 'address', words: `
        adresse, address, addresse, adr, direccion, indirizzo, endereco, adres, coordonnee postale
    `};

/** What stands in lists and makes no account: it says that a column is something else, whatever stands beside it. */
export const others: readonly Concept[] = [
    {name: 'other', words: `
        last seen, last posted, last emailed, emailed, seen, posted, last active, last activity, last modified, last update, first seen,
        updated on, date, dat, datenai, jour, day, mois, month, annee, year, ann, cod anu, anu, annee universitaire, heure, hour, time,
        timestamp, horodateur, horodatage, debut, fin, start, end, started, completed, duree, duration, arrivee, depart, cree le, modifie
        le, created, updated, modified, creation, modification, last login, dernier acce, derniere connexion, premiere connexion, first
        access, last access, connexion, submitdate, startdate, datestamp, submitted, submission, since, until, datum, fecha, data
        nascimento, data nascita, geburtsdatum, fecha nacimiento, birthday, birthdate, dob, born on, date birth, age, anniversaire, ne le,
        nee le, expiration, expire, expiry, delai, deadline, periode, period, semestre, trimestre, ultimo acceso, ultima conexion, acceso,
        fecha alta, fecha inscripcion, fecha matricula, ultimo accesso, data iscrizione, ultimo acesso, data inscricao, letzter zugriff,
        letzte anmeldung, letzter login, laatste toegang, laatste login, academic year, annee scolaire, annee academique, school year,
        curso academico, ano academico, anno accademico, ano letivo, ano escolar, schuljahr, studienjahr, jahrgang, geboortedatum,
        geburtstag, nacido, fodelsedatum, data urodzenia, rentree, millesime, anciennete, eintritt, austritt
    `},
    {name: 'other', words: `
        telephone, tel, phone, mobile, portable, gsm, cell, cellphone, fax, telecopie, sms, whatsapp, skype, numero telephone, numero
        portable, telefon, telefono, telefone, telefoon, handy, movil, celular, cellulare, home phone, work phone, telephone portable,
        ligne directe, extension, indicatif, ind tel, telefon privat, telefon mobil, mobiltelefon, rufnummer, mobilnummer, telefonnummer,
        telefoonnummer, numero telefono, tlf, tfno, tfn, telemovel, contact number, phone number, tph, tél
    `},
    {name: 'other', words: `
        adresse postale, postal address, street, rue, voie, numero rue, numero voie, complement, complement adresse, code postal,
        codepostal, postal, postal code, postcode, post code, zip, zip code, cp, bdi, cod bdi, ville, city, town, commune, cod com,
        localite, pays, country, countrycode, cod pay, region, state, province, county, departement naissance, departement residence,
        canton, quartier, lieu, lieu naissance, place, place birth, lieu dit, residence, location, localisation, batiment, building,
        etage, appartement, room, salle, strasse, ort, plz, postleitzahl, land, calle, ciudad, pai residencia, codigo postal, via, citta,
        cap, paese, cidade, rua, straat, postcode plaats, woonplaats, latitude, longitude, timezone, fuseau, insee, code insee, geo, boite
        postale, cedex, hebergement, logement, provincia, poblacion, domicilio, comune, residenza, comune residenza, morada, localidade,
        geburtsort, geboorteplaats, wohnort, hausnummer, huisnummer, woonadres, anschrift, luogo nascita, lugar nacimiento, naturalidade,
        distrito, municipio, bairro, colonia, nationalite, nationality
    `},
    {name: 'other', words: `
        civilite, civ, sexe, genre, gender, sex, salutation, anrede, geschlecht, sexo, genero, sesso, genere, cod sex, honorific, nationalite,
        natio, code natio, nationality, citizenship, citoyennete, nacionalidad, nazionalita, staatsangehorigkeit, situation, situation familiale,
        marital status, nombre enfant, regime, regime inscription, securite sociale, numero securite sociale, nir, ssn, passeport, passport,
        carte identite, numero carte identite, cni, visa, titre sejour, dni, nie, nif, codice fiscale, cpf, rg, bsn, iban, bic, rib, siret, siren,
        tva, vat, handicap, rqth, amenagement, amenagement epreuve, tiers temp, groupe sanguin, blood type, allergie, regime alimentaire, diet,
        taille, poids, size, tshirt, pointure, religion, ethnicity, ethnie, langue, lang, language, locale, lv 1, lv 2, lv a, lv b, mother tongue,
        langue maternelle
    `},
    {name: 'other', words: `
        bac, baccalaureat, serie, serie bac, serie diplome, cod bac, mention bac, specialite, specialites, eds, enseignement specialite, option,
        diplome, diploma, degree, qualification, niveau, level, niveau etude, formation libelle, filiere libelle, grade level, niveau formation,
        type formation, type, categorie, category, nature, cycle, rang, rank, classement, ordre, position, priorite, priority, voeu confirme,
        rang voeu, numero voeu, ordre voeu, date voeu, nombre voeu, type voeu, note, note bac, moyenne, score, result, resultat, mark, point,
        total, totale, gesamt, totaal, suma, punkte, punti, punteggio, puntuacion, pontuacao, gradebook, total course, total cour, sum, percentage, pourcentage, percent, taux, evaluation, appreciation, avis, decision, proposition, reponse, response,
        reponse candidat, etat, statut, status, state, statut dossier, active, actif, enabled, account enabled, disabled, inactif, deleted,
        supprime, suspended, suspendu, verified, valide, validation, valid, bounced, opt in, optin, opt out, subscribed, abonne, newsletter,
        consentement, consent, rgpd, gdpr, accord, autorisation, droit image, image right, boursier, bourse, echelon, scholarship, frais, fee,
        montant, amount, prix, price, cout, cost, paiement, payment, paye, paid, facture, invoice, order, commande, ticket, billet, tarif,
        discount, currency, devise, solde, balance, quantity, quantite, nb, nombre place, count, effectif
    `},
    {name: 'other', words: `
        commentaire, comment, remarque, remark, observation, note interne, memo, message, motivation, lettre motivation, projet,
        description, bio, about, texte, text, question, answer, objet, sujet, subject, raison, reason, motif, cause, ligne, line, row,
        last downloaded, downloaded, download, dernier telechargement, telechargement, ultima descarga, descarga, ultimo download, fichier, file, filename, photo, picture, image, avatar, document, piece, piece jointe, attachment, cv, resume, url, link, website,
        site web, web, page, homepage, blog, linkedin, facebook, twitter, instagram, github, orcid, profession, job, job title, poste,
        fonction, function, metier, csp, pcs, occupation, position occupee, role, roles, permission, profil, profile, source, origine
        contact, canal, channel, campaign, campagne, tag, etiquette, custom, metadata, hash, hash function, algorithm, salt, token,
        secret, key api, quota, storage, size usage, last sign in, sign in, mfa, 2 fa, enrollment, ip, ip address, adresse ip, browser,
        device, user agent, version, format, theme, signature, color, couleur, order id, transaction, org unit path, org unit, orgunit,
        cost center, building id, floor, desk, manager email, read only, password change, change password, force password, must change,
        reset, matiere, discipline, subject taught, module, ue, ec, groupe pedagogique cours, activity, activite, atelier, sport,
        evenement, event, meeting, reunion, transport, cantine, demi pension, internat, option langue, convention, contrat, diplome
        obtenu, etude, etude anterieure, formation anterieure, formation suivie anterieure, name language, interest, interests, centre
        interet, department, institution, timestamp utc, cle, cle ine, dn, distinguished name, homedirectory, shell, gid, gidnumber,
        uidnumber, mailquota, object class, mailnickname, proxyaddresses, upn suffix, user type, usertype, license, licence office, org,
        num page, semaine, week, presence, absent, absence, retard, attendance, join time, leave time, email opt, email verifie, email
        valide, email status, statut email, bemerkung, bemerkungen, anmerkung, anmerkungen, opmerking, opmerkingen, observaciones,
        comentario, comentarios, osservazioni, observacoes, uwagi, rolle, rol, ruolo, papel, funktion, sprache, taal, lingua, idioma,
        response id, respondent id, entry id, submission id, id reponse, identifiant reponse, numero reponse, collector id, row id, line
        id, order number, order no, numero commande, ticket number, ticket id, ticket no, numero billet, invoice number, invoice no,
        numero facture, transaction id, payment id, iban, bic, rib, numero transaction, seat number, place numero, numero place, numero
        table, table number, rank number, event id, session id, meeting id, course id number, =comite, =compta, =preference, =objectif, =poster,
        =roster, =directory, =career, =argent, =hauteur, =urgent, =urgente, =extern, =externe, =assistance, =garantie, =surveillance, fach, facher, faecher, unterrichtsfach, unterrichtsfacher, scolarise, scolarisee, contratto, conseille, conseillee
    `},
];
