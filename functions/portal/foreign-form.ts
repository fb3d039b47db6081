/** The form was made by no page of this link, or is no form at all: nothing is done and nothing is told. */
export class ForeignForm extends Error {
  override name = 'ForeignForm';
}
