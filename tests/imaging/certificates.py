"""Certificates for signing, made anew for a test: a chain of two, and the key of its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from firered_desktop.core.export import Signer
from tests.imaging.pictures import saved

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey

KEYS: Mapping[str, Callable[[], Key]] = {
    "P-256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "P-384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "RSA": lambda: rsa.generate_private_key(65_537, 2048),
    "Ed25519": ed25519.Ed25519PrivateKey.generate,
}
SIGNING = ExtendedKeyUsageOID.EMAIL_PROTECTION
SERVING = ExtendedKeyUsageOID.SERVER_AUTH


@dataclass(frozen=True, slots=True)
class Chain:
    """PEM texts: the end of the chain with its root, the root alone, the key of the end."""

    certificates: bytes
    root: bytes
    key: bytes

    def in_files(self, folder: Path) -> Signer:
        """As a person has them."""
        certificate = saved(folder, "chain.pem", self.certificates)
        return Signer(str(certificate), str(saved(folder, "key.pem", self.key)))


def chain(
    key: Key, purpose: ObjectIdentifier = SIGNING, *, days: tuple[int, int] = (-1, 30)
) -> Chain:
    """A chain for `key` that is valid from and until so many days from now."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    root = _builder("Root of tests", root_key.public_key(), (-9, 99))
    root = root.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    signed_root = root.add_extension(_usage(ca=True), critical=True).sign(root_key, hashes.SHA256())
    end = _builder("Photographer", key.public_key(), days)
    end = end.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    end = end.add_extension(_usage(ca=False), critical=True)
    end = end.add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    signed_end = end.add_extension(issuer, critical=False).sign(root_key, hashes.SHA256())
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    root_text = signed_root.public_bytes(Encoding.PEM)
    return Chain(signed_end.public_bytes(Encoding.PEM) + root_text, root_text, text)


def _builder(
    name: str,
    key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey | ed25519.Ed25519PublicKey,
    days: tuple[int, int],
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name("Root of tests"))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _name(common: str) -> x509.Name:
    given = ((NameOID.ORGANIZATION_NAME, "Tests"), (NameOID.COMMON_NAME, common))
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in given])


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
