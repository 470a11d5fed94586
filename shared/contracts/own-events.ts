/** `source` of the events that Heardback itself puts on its bus. */
export const ownSource = 'heardback';
/** `source` of what Heardback tells itself as a business system would: that a task was resolved, for the survey after it. */
export const loopSource = 'heardback.loop';
/** Moment of the survey that asks whether a repair has worked. */
export const recoveryMoment = 'task.resolved';
/** That the model expects a customer to leave: a signal, where the configuration wants a task of it. */
export const riskSignal = 'customer.at-risk';
