/** Preferences lib.php declares; the caller may set their own. */
const DECLARED = ['tool_prelude_hintdismissed'];

/** Core's web service for them, as far as the page uses it: what it takes, and what it does. */
export const setPreferences = {
    ajax: true,
    takes: {keys: {preferences: {list: {keys: {
        name: {type: 'raw'}, value: {type: 'raw'}, userid: {type: 'int', optional: true, default: 0},
    }}}}},
    gives: {keys: {
        saved: {list: {keys: {name: {type: 'raw'}, userid: {type: 'int'}}}},
        warnings: {list: {keys: {item: {type: 'raw'}, itemid: {type: 'int'}, warningcode: {type: 'raw'}, message: {type: 'raw'}}}},
    }},
    run({user}, {preferences}) {
        const saved = [];
        const warnings = [];
        for (const {name, value, userid} of preferences) {
            if (DECLARED.includes(name) && [0, user.id].includes(userid)) {
                user.preferences[name] = value;
                saved.push({name, userid: user.id});
            } else {
                warnings.push({item: 'user', itemid: userid || user.id, warningcode: 'nopermission',
                    message: 'You are not allowed to change this preference'});
            }
        }
        return {saved, warnings};
    },
};
