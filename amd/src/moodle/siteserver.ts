import type {SiteServer} from '../run/siteserver';
import {call} from './call';

/** The web services beside those of an import. */
export const siteServer: SiteServer = {
    readChoices: () => call('read_choices', {}),
    previewMail: (person) => call('preview_mail', person),
    saveRecipe: (recipe) => call('save_recipe', recipe),
    deleteRecipe: (id) => call('delete_recipe', {id}),
    setDefaultRecipe: (recipe) => call('set_default_recipe', {recipe}),
    readSlips: (importid, after) => call('read_slips', {importid, after, limit: 1000}),
    resetPasswords: (importid, passwords, forcechange) =>
        call('reset_passwords', {importid, passwords: JSON.stringify(passwords), forcechange}),
};
