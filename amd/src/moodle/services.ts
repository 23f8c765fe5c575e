// Generated from the PHP declarations by dev/services/services.mjs: do not edit.
/* eslint-disable max-lines */

/** The web services, by name without `tool_prelude_`. */
export interface Services {
    /** Add people to an import that is not sealed yet */
    add_chunk: {
        takes: {
            importid: number;
            seq: number;
            people: string;
        };
        gives: {
            importid: number;
            seq: number;
            people: number;
        };
    };
    /** Add bytes to a list that is to wait for a decision */
    add_draft_part: {
        takes: {
            draftid: number;
            seq: number;
            file: number;
            name: string;
            data: string;
        };
        gives: {
            draftid: number;
            waits: boolean;
        };
    };
    /** Have background tasks go on with an import at once */
    background_import: {
        takes: {
            importid: number;
        };
        gives: {
            importid: number;
            state: string;
        };
    };
    /** Stop an import for good */
    cancel_import: {
        takes: {
            importid: number;
        };
        gives: {
            importid: number;
            state: string;
        };
    };
    /** Say what will happen to people who are not plainly new */
    check_people: {
        takes: {
            people: string;
            options: {
                recipe: string;
                passwords: string;
                password?: string;
                forcechange?: boolean;
                cohortid?: number;
                usefilecohorts?: boolean;
                existing?: string;
                cohortmap?: readonly {
                    label: string;
                    cohortid: number;
                }[];
                auth?: string;
                defaults?: readonly {
                    name: string;
                    value: string;
                }[];
                byemail?: string;
                overwrite?: readonly string[];
            };
        };
        gives: {
            answers: readonly {
                line: number;
                outcome: string;
                code: string;
                message: string;
                userid: number;
                account: string;
                cohortids: readonly number[];
                handle?: string;
                field?: string;
                candidates?: readonly {
                    userid: number;
                    username: string;
                    name: string;
                    email: string;
                    byusername: boolean;
                    byemail: boolean;
                    usable: boolean;
                    message: string;
                }[];
                changes?: readonly {
                    field: string;
                    old: string;
                    new: string;
                }[];
            }[];
        };
    };
    /** Make an empty cohort */
    create_cohort: {
        takes: {
            name: string;
            idnumber?: string;
            contextid?: number;
            visible?: boolean;
        };
        gives: {
            cohort: {
                id: number;
                name: string;
                idnumber: string;
                contextname: string;
                visible: boolean;
                members: number;
                usable: boolean;
                reason: string;
                owner: string;
            };
        };
    };
    /** Remove a recipe */
    delete_recipe: {
        takes: {
            id: number;
        };
        gives: {
            default: string;
        };
    };
    /** Put a list aside that waited for a decision */
    discard_draft: {
        takes: {
            draftid: number;
        };
        gives: {
            draftid: number;
        };
    };
    /** Say in which cohorts earlier lists put people */
    earlier_cohorts: {
        takes: {
            userids: readonly number[];
        };
        gives: {
            earlier: readonly {
                cohort: {
                    id: number;
                    name: string;
                    idnumber: string;
                    contextname: string;
                    visible: boolean;
                    members: number;
                    usable: boolean;
                    reason: string;
                    owner: string;
                };
                filename: string;
                people: number;
            }[];
        };
    };
    /** Find an import that was begun with the same list and is not over, or what became of a list that waited */
    find_import: {
        takes: {
            key: string;
        };
        gives: {
            importid: number;
            state: string;
            draftid: number;
        };
    };
    /** Forget what the columns of files with these titles were taken for */
    forget_mapping: {
        takes: {
            labels: readonly string[];
            site: boolean;
        };
        gives: {
            found: boolean;
            site: boolean;
            columns: readonly {
                label: string;
                field: string;
                fallback: boolean;
            }[];
        };
    };
    /** Say where cohorts can be made */
    list_cohort_contexts: {
        takes: Readonly<Record<string, never>>;
        gives: {
            contexts: readonly {
                id: number;
                name: string;
            }[];
        };
    };
    /** Pause an import and keep the rest for later */
    pause_import: {
        takes: {
            importid: number;
        };
        gives: {
            importid: number;
            state: string;
        };
    };
    /** Show the mail a new person would be sent */
    preview_mail: {
        takes: {
            firstname: string;
            lastname: string;
            username: string;
            lang?: string;
        };
        gives: {
            from: string;
            subject: string;
            text: string;
            lang: string;
        };
    };
    /** Say what undoing an import would do, and to whom */
    preview_undo: {
        takes: {
            importid: number;
            from?: number;
            limit?: number;
        };
        gives: {
            importid: number;
            state: string;
            deletions: number;
            counts: readonly {
                outcome: string;
                count: number;
            }[];
            people: readonly {
                line: number;
                userid: number;
                username: string;
                outcome: string;
                reasons: readonly {
                    code: string;
                    message: string;
                }[];
            }[];
            departures: number;
            cohorts: readonly {
                id: number;
                name: string;
                state: string;
                members: number;
                code: string;
                message: string;
            }[];
        };
    };
    /** Say what can be chosen for new accounts */
    read_choices: {
        takes: Readonly<Record<string, never>>;
        gives: {
            auths: readonly {
                value: string;
                label: string;
            }[];
            defaults: readonly {
                name: string;
                label: string;
                kind: string;
                value: string;
                maxlength: number;
                choices: readonly {
                    value: string;
                    label: string;
                }[];
            }[];
        };
    };
    /** Read a part of a list that waits for a decision */
    read_draft: {
        takes: {
            draftid: number;
            seq: number;
        };
        gives: {
            parts: number;
            file: number;
            name: string;
            data: string;
        };
    };
    /** Read where an import stands and what happened */
    read_import: {
        takes: {
            importid: number;
            after?: number;
            limit?: number;
        };
        gives: {
            importid: number;
            state: string;
            filename: string;
            recipe: string;
            people: number;
            chunks: number;
            chunksdone: number;
            pendingseqs: readonly number[];
            counts: readonly {
                outcome: string;
                count: number;
            }[];
            results: readonly {
                line: number;
                outcome: string;
                code: string;
                message: string;
                userid: number;
                username: string;
            }[];
            last: number;
            mine: boolean;
            why: string;
            contents: readonly string[];
        };
    };
    /** Say what a program has to know of this site before it imports */
    read_site: {
        takes: Readonly<Record<string, never>>;
        gives: {
            api: number;
            oldest: number;
            release: string;
            config: string;
            brakes: {
                newleft: number;
                newagain: number;
                importsleft: number;
                importsagain: number;
            };
        };
    };
    /** Name the people an import created, and say whose password may be made anew */
    read_slips: {
        takes: {
            importid: number;
            after?: number;
            limit?: number;
        };
        gives: {
            people: readonly {
                userid: number;
                line: number;
                username: string;
                firstname: string;
                lastname: string;
                email: string;
                refused: string;
                message: string;
            }[];
        };
    };
    /** Say what the columns of files with these titles were taken for */
    recall_mapping: {
        takes: {
            labels: readonly string[];
        };
        gives: {
            found: boolean;
            site: boolean;
            columns: readonly {
                label: string;
                field: string;
                fallback: boolean;
            }[];
        };
    };
    /** Give people an import created new passwords */
    reset_passwords: {
        takes: {
            importid: number;
            passwords: string;
            forcechange?: boolean;
        };
        gives: {
            people: readonly {
                userid: number;
                refused: string;
                message: string;
            }[];
        };
    };
    /** Say what the names a file gives to cohorts are */
    resolve_cohorts: {
        takes: {
            labels: readonly string[];
        };
        gives: {
            names: readonly {
                label: string;
                code: string;
                cohortids: readonly number[];
                said: number;
            }[];
            cohorts: readonly {
                id: number;
                name: string;
                idnumber: string;
                contextname: string;
                visible: boolean;
                members: number;
                usable: boolean;
                reason: string;
                owner: string;
            }[];
        };
    };
    /** Take a paused import up again */
    resume_import: {
        takes: {
            importid: number;
        };
        gives: {
            importid: number;
            state: string;
        };
    };
    /** Import the people of one chunk */
    run_chunk: {
        takes: {
            importid: number;
            seq: number;
        };
        gives: {
            importid: number;
            seq: number;
            state: string;
            done: boolean;
            results: readonly {
                line: number;
                outcome: string;
                code: string;
                message: string;
                userid: number;
                username: string;
            }[];
        };
    };
    /** Remember what the columns of files with these titles are */
    save_mapping: {
        takes: {
            labels: readonly string[];
            columns: readonly {
                label: string;
                field: string;
                fallback: boolean;
            }[];
            site: boolean;
        };
        gives: {
            found: boolean;
            site: boolean;
            columns: readonly {
                label: string;
                field: string;
                fallback: boolean;
            }[];
        };
    };
    /** Keep a recipe */
    save_recipe: {
        takes: {
            id: number;
            name: string;
            site: boolean;
            options: {
                recipe: string;
                passwords: string;
                forcechange?: boolean;
                existing?: string;
                auth?: string;
                defaults?: readonly {
                    name: string;
                    value: string;
                }[];
                byemail?: string;
                overwrite?: readonly string[];
            };
            locked?: readonly string[];
        };
        gives: {
            id: number;
            name: string;
            site: boolean;
            options: {
                recipe: string;
                passwords: string;
                forcechange?: boolean;
                existing?: string;
                auth?: string;
                defaults?: readonly {
                    name: string;
                    value: string;
                }[];
                byemail?: string;
                overwrite?: readonly string[];
            };
            locked: readonly string[];
        };
    };
    /** Say that everybody is there: the import can start */
    seal_import: {
        takes: {
            importid: number;
            chunks: number;
            people: number;
            draftid?: number;
        };
        gives: {
            importid: number;
            state: string;
            chunks: number;
            people: number;
        };
    };
    /** Look for cohorts people can be added to */
    search_cohorts: {
        takes: {
            query?: string;
            limit?: number;
        };
        gives: {
            cohorts: readonly {
                id: number;
                name: string;
                idnumber: string;
                contextname: string;
                visible: boolean;
                members: number;
                usable: boolean;
                reason: string;
                owner: string;
            }[];
            more: boolean;
        };
    };
    /** Decide what the page starts from */
    set_default_recipe: {
        takes: {
            recipe: string;
        };
        gives: {
            default: string;
        };
    };
    /** Have a list wait until somebody decided about it on the page */
    start_draft: {
        takes: {
            filename: string;
            options: {
                recipe: string;
                passwords: string;
                password?: string;
                forcechange?: boolean;
                cohortid?: number;
                usefilecohorts?: boolean;
                existing?: string;
                cohortmap?: readonly {
                    label: string;
                    cohortid: number;
                }[];
                auth?: string;
                defaults?: readonly {
                    name: string;
                    value: string;
                }[];
                byemail?: string;
                overwrite?: readonly string[];
            };
            columns?: readonly {
                label: string;
                field: string;
            }[];
            origin?: {
                command?: string;
                key?: string;
            };
            doubts: readonly string[];
            parts: number;
        };
        gives: {
            draftid: number;
            waits: boolean;
        };
    };
    /** Start an import */
    start_import: {
        takes: {
            filename: string;
            options: {
                recipe: string;
                passwords: string;
                password?: string;
                forcechange?: boolean;
                cohortid?: number;
                usefilecohorts?: boolean;
                existing?: string;
                cohortmap?: readonly {
                    label: string;
                    cohortid: number;
                }[];
                auth?: string;
                defaults?: readonly {
                    name: string;
                    value: string;
                }[];
                byemail?: string;
                overwrite?: readonly string[];
            };
            columns?: readonly {
                label: string;
                field: string;
            }[];
            origin?: {
                command?: string;
                key?: string;
            };
        };
        gives: {
            importid: number;
            chunksize: number;
            parallel: number;
        };
    };
    /** Undo an import, or go on with it for a few seconds */
    undo_import: {
        takes: {
            importid: number;
            deletions: number;
            courses?: boolean;
            cohorts?: readonly number[];
            departures?: boolean;
        };
        gives: {
            importid: number;
            state: string;
            left: number;
            counts: readonly {
                outcome: string;
                count: number;
            }[];
        };
    };
}
