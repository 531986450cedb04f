import type { Scorm12Api } from '../../src/lms/scorm12/edition';
import type { Scorm2004Api } from '../../src/lms/scorm2004/edition';
import { errorTexts } from './error-texts';
import type { Platform } from './platform';

/** All eight functions of SCORM 1.2 (RTE 1.2, 3.3). */
export type WholeScorm12Api = Scorm12Api & { LMSGetErrorString(code: unknown): string; LMSGetDiagnostic(code: unknown): string };

/** All eight functions of SCORM 2004 (RTE 3.1). */
export type WholeScorm2004Api = Scorm2004Api & { GetErrorString(code: unknown): string; GetDiagnostic(code: unknown): string };

export const scorm12Api = (platform: Platform): WholeScorm12Api => ({
  LMSInitialize: (argument) => platform.initialize(argument),
  LMSFinish: (argument) => platform.terminate(argument),
  LMSGetValue: (element) => platform.getValue(element),
  LMSSetValue: (element, value) => platform.setValue(element, value),
  LMSCommit: (argument) => platform.commit(argument),
  LMSGetLastError: () => platform.lastError(),
  LMSGetErrorString: (code) => errorTexts['1.2'][String(code)] ?? '',
  LMSGetDiagnostic: (code) => errorTexts['1.2'][String(code)] ?? '',
});

export const scorm2004Api = (platform: Platform): WholeScorm2004Api => ({
  Initialize: (argument) => platform.initialize(argument),
  Terminate: (argument) => platform.terminate(argument),
  GetValue: (element) => platform.getValue(element),
  SetValue: (element, value) => platform.setValue(element, value),
  Commit: (argument) => platform.commit(argument),
  GetLastError: () => platform.lastError(),
  GetErrorString: (code) => errorTexts['2004'][String(code)] ?? '',
  GetDiagnostic: (code) => errorTexts['2004'][String(code)] ?? '',
});
