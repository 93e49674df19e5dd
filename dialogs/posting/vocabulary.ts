/** Its own name. */
export const NAMED = String.raw`(?:digests?|digset|diegst)`;
export const DIGEST = String.raw`(?:${NAMED}|weekly (?:summary|update|post|posts|posting|report|card|roundup|round-up))`;
export const SENDS =
  '(?:post|send|put|set|share|publish|drop|deliver|show|give us|give me|run|do|start|begin|resume|restart|set up|schedule|turn on|switch on|enable|subscribe|sign us up for|sign up for|move|change|shift|switch|reschedule|make|have|get|want)';
export const STOPS =
  "(?:stop|cancel|end|pause|turn off|switch off|disable|no more|don'?t (?:post|send|share)|do not (?:post|send|share)|unsubscribe|mute|halt|kill|remove|get rid of|(?:we |i )?(?:don'?t|do not|no longer) (?:want|need))";
