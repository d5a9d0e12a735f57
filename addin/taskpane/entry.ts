import './theme/theme.css';
import './base.css';
import './frame.css';
import './controls.css';
import './messages.css';
import './findings.css';
import './results.css';
import './taskpane';
