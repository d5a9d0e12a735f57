/**
 * The page that Excel opens for ribbon commands without a pane. There is none such: a command that fails would have
 * no place to say what happened and what to do next, so every button opens the pane at its step.
 */
import { ready } from '../excel';

void ready();
