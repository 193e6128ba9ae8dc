import './behaviour/preferences.ts';
import './behaviour/dialogs.ts';
import './staff-composer.ts';
import './staff-live.ts';
