// What the page needs only once there is a list to work on: loaded then, not with the page.
export {createColumnTool} from './page/columntool';
export {saveFailures, saveLeftLines, saveList, saveVerdict} from './page/savelists';
export {createKeeping} from './page/keeping';
export {createKeptPanel} from './page/keptpanel';
