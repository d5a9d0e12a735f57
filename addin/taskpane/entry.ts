import './theme/theme.css';
import './taskpane.css';
import './lists.css';
import './taskpane';
