/** An id in the letters that SCORM allows in identifiers (SCORM 1.2, CMIIdentifier; the strictest of the 2004 engines). */
export const identifier = (id: string): string => id.replace(/[^A-Za-z0-9_.]/g, '_');
