#include "core/adapters/backup/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace tmc {

struct Sha256::Context {
    EVP_MD_CTX *state = EVP_MD_CTX_new();

    ~Context() { EVP_MD_CTX_free(state); }
    // It fails only without memory, or where OpenSSL is set up not to have SHA-256 at all; a hash that is none must not look like one.
    static void require(int succeeded)
    {
        if (succeeded != 1)
            throw std::bad_alloc();
    }
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    Context::require(m_context->state != nullptr ? 1 : 0);
    Context::require(EVP_DigestInit_ex(m_context->state, EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    Context::require(EVP_DigestUpdate(m_context->state, bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QString Sha256::hex()
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    Context::require(EVP_DigestFinal_ex(m_context->state, reinterpret_cast<unsigned char *>(digest.data()), &length));
    return QString::fromLatin1(digest.first(static_cast<qsizetype>(length)).toHex());
}

} // namespace tmc
