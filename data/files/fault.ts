/** What can be wrong with a file of any kind, before anybody asks what it is for. */
type FileFaultReason =
  | 'damaged'
  | 'password'
  /** It unpacks to more than its limits allow. */
  | 'unpacks-too-far'
  /** It declares a document type or entities. */
  | 'unsafe';

/** Thrown by what takes files apart, and caught once by whoever reads a file for a purpose. */
export class FileFault extends Error {
  readonly reason: FileFaultReason;
  constructor(reason: FileFaultReason) {
    super(`The file is refused: ${reason}`);
    this.reason = reason;
  }
}
