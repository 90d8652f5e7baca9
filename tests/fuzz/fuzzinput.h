#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace tmc::fuzz {

/// What libFuzzer made: the first bytes choose how the rest is used, so that the fuzzer can change the choice as well.
class Input final {
public:
    Input(const std::uint8_t *data, std::size_t size) : m_bytes(data, static_cast<qsizetype>(size)) {}

    /// The next byte, 0 behind the end.
    int choice()
    {
        if (m_bytes.isEmpty())
            return 0;
        const auto byte = static_cast<unsigned char>(m_bytes.front());
        m_bytes = m_bytes.sliced(1);
        return byte;
    }

    QByteArray rest() const { return m_bytes.toByteArray(); }

private:
    QByteArrayView m_bytes;
};

/// Ends the program, which libFuzzer reports as a crash with the input that led to it.
inline void promise(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// Calls `take` with the bytes in pieces of `size`, until it returns false.
template <typename Take>
void inPieces(const QByteArray &bytes, qsizetype size, Take take)
{
    for (qsizetype start = 0; start < bytes.size(); start += size) {
        if (!take(QByteArrayView(bytes).sliced(start, qMin(size, bytes.size() - start))))
            return;
    }
}

} // namespace tmc::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
