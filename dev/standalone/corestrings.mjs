/** The few words of Moodle's own the page borrows: English, French. A key asked for and not here shows as `[[key,component]]`. */
const WORDS = {
    core: {
        cancel: ['Cancel', 'Annuler'],
        closebuttontitle: ['Close', 'Fermer'],
        yes: ['Yes', 'Oui'],
        no: ['No', 'Non'],
        username: ['Username', 'Nom d’utilisateur'],
        password: ['Password', 'Mot de passe'],
        login: ['Log in', 'Connexion'],
        logout: ['Log out', 'Déconnexion'],
        search: ['Search', 'Rechercher'],
        loading: ['Loading', 'Chargement'],
        never: ['Never', 'Jamais'],
        name: ['Name', 'Nom'],
        date: ['Date', 'Date'],
        status: ['Status', 'Statut'],
        download: ['Download', 'Télécharger'],
        firstname: ['First name', 'Prénom'],
        lastname: ['Last name', 'Nom de famille'],
        email: ['Email address', 'Adresse de courriel'],
        help: ['Help', 'Aide'],
        error: ['Error', 'Erreur'],
    },
    error: {
        nopermissions: ['Sorry, but you do not currently have permissions to do that ({$a}).',
            'Désolé, mais vous ne disposez pas des droits nécessaires pour effectuer cette action ({$a}).'],
        invalidsesskey: ['Your session has most likely timed out. Please log in again.', 'Votre session a sans doute expiré. Veuillez vous reconnecter.'],
        servicerequireslogin: ['Web service is not available. (The session has been logged out or has expired.)',
            'Service web non disponible (la session est terminée ou a expiré).'],
        invalidparameter: ['Invalid parameter value detected', 'Valeur de paramètre incorrecte détectée'],
    },
    langconfig: {
        strftimedatetime: ['', ''], strftimedatetimeshort: ['', ''], strftimedate: ['', ''],
    },
};

/** @returns {string|undefined} */
export function core(lang, key, component) {
    const component2 = component === 'moodle' || component === '' ? 'core' : component;
    return WORDS[component2]?.[key]?.[lang === 'fr' ? 1 : 0];
}

/** All of Moodle's own words for M.str. */
export const preload = lang => Object.fromEntries(Object.entries(WORDS.core).map(([key, both]) => [key, both[lang === 'fr' ? 1 : 0]]));
