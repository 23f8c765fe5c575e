export default {save: 'modal-save-cancel:save', hidden: 'modal:hidden'};
