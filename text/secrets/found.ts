/** The kinds of secret that are never stored. */
export type SecretKind = 'card' | 'iban' | 'ssn' | 'cvv' | 'pin' | 'expiry' | 'key';

/** A secret found in a folded text; `shown` replaces it. */
export interface Found {
  readonly kind: SecretKind;
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

/** Matches what a secret was replaced by; such places are never looked at again, which makes masking idempotent. */
export const maskPattern = /\[(?:card ••\d{4}|IBAN ••[0-9A-Z]{4}|SSN|CVV|PIN|expiry|key)\]/g;

/** Matches the mask of a card number only. */
export const cardMaskPattern = /\[card ••\d{4}\]/g;
