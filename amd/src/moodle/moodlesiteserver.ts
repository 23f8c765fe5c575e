import type {SiteServer} from '../run/siteserver';
import {call} from './call';
import {farewell} from './farewell';
import {setPreference} from './preference';

/** The web services beside those of an import. */
export const siteServer: SiteServer = {
    dismissHint: () => setPreference('tool_prelude_hintdismissed', '1'),
    earlierCohorts: (userids) => call('earlier_cohorts', {userids}),
    readChoices: () => call('read_choices', {}),
    previewMail: (person) => call('preview_mail', person),
    saveRecipe: (recipe) => call('save_recipe', recipe),
    deleteRecipe: (id) => call('delete_recipe', {id}),
    setDefaultRecipe: (recipe) => call('set_default_recipe', {recipe}),
    recallMapping: (labels) => call('recall_mapping', {labels}),
    saveMapping: (labels, columns, site) => call('save_mapping', {labels, columns, site}),
    saveMappingLast: (labels, columns, site) => farewell('save_mapping', {labels, columns, site}),
    forgetMapping: (labels, site) => call('forget_mapping', {labels, site}),
    readDraft: (draftid, seq) => call('read_draft', {draftid, seq}),
    discardDraft: (draftid) => call('discard_draft', {draftid}),
    readSlips: (importid, after) => call('read_slips', {importid, after, limit: 1000}),
    resetPasswords: (importid, passwords, forcechange) =>
        call('reset_passwords', {importid, passwords: JSON.stringify(passwords), forcechange}),
};
