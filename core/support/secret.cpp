#include "core/support/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <string_view>

namespace tmc {

struct Secret::Buffer {
    explicit Buffer(std::size_t length) : size(length), data(static_cast<char *>(sodium_malloc(length == 0 ? 1 : length)))
    {
        if (data == nullptr)
            throw std::bad_alloc();
    }
    ~Buffer() { sodium_free(data); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    std::size_t size;
    char *data;
};

Secret Secret::fromBytes(QByteArray &source)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    auto buffer = std::make_shared<Buffer>(static_cast<std::size_t>(source.size()));
    std::memcpy(buffer->data, source.constData(), buffer->size);
    wipe(source);
    Secret secret;
    secret.m_buffer = std::move(buffer);
    return secret;
}

Secret Secret::fromText(QString &source)
{
    QByteArray utf8 = source.toUtf8();
    source.fill(QChar(u'\0'));
    source.clear();
    return fromBytes(utf8);
}

Secret Secret::generate(std::size_t length)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    if (sodium_init() < 0)
        throw std::bad_alloc();
    auto buffer = std::make_shared<Buffer>(length);
    for (std::size_t i = 0; i < length; ++i)
        buffer->data[i] = alphabet[randombytes_uniform(static_cast<uint32_t>(alphabet.size()))];
    Secret secret;
    secret.m_buffer = std::move(buffer);
    return secret;
}

std::size_t Secret::size() const
{
    return m_buffer ? m_buffer->size : 0;
}

bool Secret::operator==(const Secret &other) const
{
    if (size() != other.size())
        return false;
    return size() == 0 || sodium_memcmp(m_buffer->data, other.m_buffer->data, size()) == 0;
}

QByteArray Secret::revealed() const
{
    return m_buffer ? QByteArray(m_buffer->data, static_cast<qsizetype>(m_buffer->size)) : QByteArray();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace tmc
