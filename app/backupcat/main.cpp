// tm-backup-cat: opens a backup without the console. Needs nothing but libsodium and docs/BACKUP_FORMAT.md, so that data can be read in
// ten years. It is a second reader on purpose: it shares no code with the console.
#include <sodium.h>

#include <cctype>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t chunkBytes = 1024 * 1024;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t headerLimit = 16 * 1024;

[[noreturn]] void stop(const std::string &why)
{
    std::cerr << "tm-backup-cat: " << why << '\n';
    std::exit(1);
}

std::optional<Bytes> fromHex(const std::string &digits)
{
    Bytes bytes(digits.size() / 2);
    std::size_t length = 0;
    const bool isWhole = digits.size() % 2 == 0
                         && sodium_hex2bin(bytes.data(), bytes.size(), digits.data(), digits.size(), nullptr, &length, nullptr) == 0
                         && length == bytes.size();
    return isWhole ? std::optional(bytes) : std::nullopt;
}

std::string hexOf(const unsigned char *bytes, std::size_t size)
{
    std::string digits(2 * size + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bytes, size);
    digits.pop_back();
    return digits;
}

std::string wholeFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        stop("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// "TMRK1" and 72 hexadecimal digits in any grouping; the last eight are a check sum.
Bytes keyFrom(const std::string &path)
{
    std::string digits;
    for (const char letter : wholeFile(path))
        if (std::isspace(static_cast<unsigned char>(letter)) == 0)
            digits.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(letter))));
    if (digits.rfind("TMRK1", 0) != 0)
        stop("the key file does not begin with TMRK1");
    const std::optional<Bytes> decoded = fromHex(digits.substr(5));
    if (!decoded || decoded->size() != 36)
        stop("the key is not whole");
    unsigned char sum[crypto_generichash_BYTES_MIN];
    crypto_generichash(sum, sizeof sum, decoded->data(), 32, nullptr, 0);
    if (std::memcmp(sum, decoded->data() + 32, 4) != 0)
        stop("a digit of the key is wrong: its check sum does not fit");
    return {decoded->begin(), decoded->begin() + 32};
}

std::string readHeader(std::FILE *file)
{
    std::string header;
    while (header.size() < 2 || header.compare(header.size() - 2, 2, "\n\n") != 0) {
        const int letter = std::fgetc(file);
        if (letter == EOF || header.size() >= headerLimit)
            stop("the header does not end");
        header.push_back(static_cast<char>(letter));
    }
    if (header.rfind("TMCB1\n", 0) != 0 || header.find("\nchunk 1048576\n") == std::string::npos)
        stop("this is not a backup of format TMCB1");
    return header;
}

/// The key of the data, from the header's line for this secret key.
Bytes dataKeyFrom(const std::string &header, const Bytes &secretKey)
{
    unsigned char publicKey[crypto_box_PUBLICKEYBYTES];
    crypto_scalarmult_base(publicKey, secretKey.data());
    const std::string line = "\nrecipient " + hexOf(publicKey, sizeof publicKey) + " ";
    const std::size_t at = header.find(line);
    if (at == std::string::npos)
        stop("the backup is not sealed to this key");
    const std::size_t begin = at + line.size();
    const std::optional<Bytes> sealedKey = fromHex(header.substr(begin, header.find('\n', begin) - begin));
    Bytes dataKey(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    if (!sealedKey || sealedKey->size() != crypto_box_SEALBYTES + dataKey.size()
        || crypto_box_seal_open(dataKey.data(), sealedKey->data(), sealedKey->size(), publicKey, secretKey.data()) != 0)
        stop("the sealed key has been changed");
    return dataKey;
}

/// Decrypts to its end; only what has been authenticated is written. Returns the SHA-256 of it.
std::string decrypt(std::FILE *file, const std::string &header, const Bytes &dataKey, bool isCheck)
{
    unsigned char binding[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(binding, reinterpret_cast<const unsigned char *>(header.data()), header.size());
    unsigned char streamHeader[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
    crypto_secretstream_xchacha20poly1305_state stream;
    if (std::fread(streamHeader, 1, sizeof streamHeader, file) != sizeof streamHeader
        || crypto_secretstream_xchacha20poly1305_init_pull(&stream, streamHeader, dataKey.data()) != 0)
        stop("the encrypted part does not begin as it must");
    crypto_hash_sha256_state hash;
    crypto_hash_sha256_init(&hash);
    Bytes encrypted(chunkBytes + overhead);
    Bytes plain(chunkBytes);
    for (unsigned char tag = 0; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL;) {
        const std::size_t size = std::fread(encrypted.data(), 1, encrypted.size(), file);
        unsigned long long length = 0;
        if (size < overhead)
            stop("the end is missing");
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, plain.data(), &length, &tag, encrypted.data(), size, binding,
                                                       sizeof binding)
            != 0)
            stop("the file has been changed or is not whole");
        if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL && size != encrypted.size())
            stop("the end is missing");
        crypto_hash_sha256_update(&hash, plain.data(), length);
        if (!isCheck && std::fwrite(plain.data(), 1, length, stdout) != length)
            stop("cannot write");
    }
    if (std::fgetc(file) != EOF)
        stop("something stands behind the end");
    if (std::fflush(stdout) != 0)
        stop("cannot write");
    unsigned char sum[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&hash, sum);
    return hexOf(sum, sizeof sum);
}

/// The manifest beside the data: signed by `signer`, of this backup, and with the hash of what was decrypted.
void checkManifest(const std::string &dataPath, const std::string &signer, const std::string &header, const std::string &plainHash)
{
    const std::string folder = dataPath.substr(0, dataPath.find_last_of('/') + 1);
    const std::string manifest = wholeFile(folder + "manifest.json");
    const std::string signature = wholeFile(folder + "manifest.sig");
    const std::optional<Bytes> publicKey = fromHex(signer);
    if (!publicKey || publicKey->size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES
        || crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.data()),
                                       reinterpret_cast<const unsigned char *>(manifest.data()), manifest.size(), publicKey->data())
               != 0)
        stop("the manifest is not signed by this key");
    const std::size_t begin = header.find("\nbackup ") + 8;
    const std::string id = header.substr(begin, header.find('\n', begin) - begin);
    if (manifest.find("\"id\":\"" + id + '"') == std::string::npos)
        stop("the manifest is that of another backup");
    if (manifest.find("\"plainHash\":\"" + plainHash + '"') == std::string::npos)
        stop("the contents are not those that the manifest names");
}

int usage()
{
    std::cerr << "usage: tm-backup-cat --key-file FILE [--signer PUBLIC-KEY] [--check] DATA.tmcb > dump\n"
                 "  --key-file  the recovery key or the team's key, as text\n"
                 "  --signer    also checks manifest.json and manifest.sig beside the data\n"
                 "  --check     writes nothing\n"
                 "What is written is a PostgreSQL archive: pg_restore --list dump. Use it only when the exit code is 0.\n";
    return 2;
}

} // namespace

int main(int count, char **values)
{
    std::string keyFile, signer, data;
    bool isCheck = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = values[i];
        if (word == "--check")
            isCheck = true;
        else if ((word == "--key-file" || word == "--signer") && i + 1 < count)
            (word == "--signer" ? signer : keyFile) = values[++i];
        else if (word.rfind("--", 0) == 0 || !data.empty())
            return usage();
        else
            data = word;
    }
    if (keyFile.empty() || data.empty())
        return usage();
    if (sodium_init() < 0)
        stop("libsodium does not start");
    std::FILE *file = std::fopen(data.c_str(), "rb");
    if (file == nullptr)
        stop("cannot read " + data);
    const Bytes secretKey = keyFrom(keyFile);
    const std::string header = readHeader(file);
    const std::string plainHash = decrypt(file, header, dataKeyFrom(header, secretKey), isCheck);
    std::fclose(file);
    if (!signer.empty())
        checkManifest(data, signer, header, plainHash);
    return 0;
}
