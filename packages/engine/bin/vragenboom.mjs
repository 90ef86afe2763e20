#!/usr/bin/env node
/** Starts the command. Committed, since a package manager links only a file that is there when it installs. */
import "../dist/cli/main.js";
