import type catalogue from './messages/en-US.json';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: keyof typeof catalogue.shared | keyof typeof catalogue.patient | keyof typeof catalogue.admin;
    }
  }
}
