import './behaviour/preferences.ts';
import './behaviour/dialogs.ts';
