/** Ribbon commands without a pane. */
