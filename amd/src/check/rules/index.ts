import type {Rule} from '../rule';
import {authunknown} from './authunknown';
import {cellditto} from './cellditto';
import {characterslost} from './characterslost';
import {cohortdate} from './cohortdate';
import {cohortseveral} from './cohortseveral';
import {columnsswapped} from './columnsswapped';
import {doubleencoded} from './doubleencoded';
import {emaildomain} from './emaildomain';
import {emailnobody} from './emailnobody';
import {emailsyntax} from './emailsyntax';
import {emailtest} from './emailtest';
import {emailtypo} from './emailtypo';
import {lengths} from './lengths';
import {namedigits} from './names/namedigits';
import {lettersodd} from './lettersodd';
import {nameextra} from './names/nameextra';
import {namemarkup} from './names/namemarkup';
import {namenothing} from './names/namenothing';
import {namesign} from './names/namesign';
import {passwordpolicy} from './passwordpolicy';
import {required} from './required';
import {scientific} from './scientific';
import {spreadsheeterror} from './spreadsheeterror';
import {taken} from './taken';
import {usernamechars} from './usernamechars';
import {usernamedate} from './usernamedate';
import {webcodes} from './webcodes';

/** Every rule about one person, in the order their issues are shown. Conflicts between people are in conflicts.ts. */
export const RULES: readonly Rule[] = [
    required, scientific, usernamechars, usernamedate, lengths, emailsyntax, emaildomain, emailtest, emailnobody, emailtypo, columnsswapped,
    namemarkup, namedigits, namenothing, nameextra, namesign, cellditto, cohortdate, cohortseveral, characterslost, lettersodd, doubleencoded, webcodes,
    spreadsheeterror, passwordpolicy, authunknown, taken,
];
