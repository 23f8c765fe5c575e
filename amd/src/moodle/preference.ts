import {ServerError} from '../run/servererror';
import {callCore} from './call';

interface Kept {
    readonly saved: readonly {readonly name: string}[];
    readonly warnings: readonly {readonly warningcode: string; readonly message: string}[];
}

/** Keeps a preference of this person, one that lib.php declares. Rejects with a ServerError only. */
export const setPreference = async(name: string, value: string): Promise<void> => {
    const {saved, warnings: [warning]} = await callCore<Kept>('core_user_set_user_preferences', {preferences: [{name, value}]});
    if (!saved.length) {
        throw new ServerError('refused', warning?.warningcode ?? 'refused', warning?.message ?? name);
    }
};
