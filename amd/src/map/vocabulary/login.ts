import type {Concept} from './concept';

export const login: Concept = {name: 'login', words: `
    nazwa uzytkownika, anvandarnamn, brugernavn, brukernavn, kayttajatunnus, uzivatelske jmeno, felhasznalonev, nume utilizator, kullanici adi,
    nom usuari, логин, имя пользователя, 用户名, userid login, logon id, net id, netid, cas login, identifiant cas, identifiant ent, login ent,
    =compte, compte informatique, compte reseau, login reseau, identifiant reseau, identifiant local,
    nom ouverture session, ouverture session, user login name, identifiant informatique, username, user name, login, login name, loginname,
    login id, logon, logon name, nom utilisateur, nom utilisateur moodle, identifiant, identifiant connexion, identifiant utilisateur,
    nom connexion, nom compte, compte utilisateur, identifiant compte, identifiant moodle, user login, userlogin, sam account name, am account name, samaccountname,
    uid, user id moodle, benutzername, anmeldename, nombre usuario, usuario, nome utente, nome usuario, gebruikersnaam,
    identificador, sis login id, nom usager, code utilisateur, unix login, mot identification, supann alias login
`};

export const password: Concept = {name: 'password', words: `
    haslo, losenord, adgangskode, salasana, heslo, jelszo, parola, sifre, contrasenya, пароль, password, mot passe, motpasse, mdp, passwd, pwd,
    pass word, mot passe provisoire, mot passe initial, mot passe temporaire, initial password, temporary password, contrasena, kennwort, passwort,
    senha, wachtwoord, parola accesso, pass
`};

export const auth: Concept = {name: 'auth', words: `
    auth, authentification, authentication, methode authentification, auth method, authentication method, type authentification
`};
