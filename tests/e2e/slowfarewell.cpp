// Loaded before the libraries of a program (LD_PRELOAD): makes every thread slow in giving back what libcrypto keeps for it, and exit slow in
// clearing away. Whoever exits without having joined its threads is then ended by "double free or corruption" in every run, not in one of a
// thousand. Says "slow farewell" at the end, so that a test can tell that it was there. The ssh below the program stays as it is.
#include <array>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <string_view>

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <unistd.h>

namespace {

using Destructor = void (*)(void *);
constexpr useconds_t farewell = 40'000; // microseconds
constexpr useconds_t clearing = 300'000;

std::array<std::atomic<Destructor>, 4> originals;
std::atomic_size_t used = 0;

template <std::size_t index>
void slowly(void *value)
{
    ::usleep(farewell);
    originals[index].load()(value);
}

constexpr std::array<Destructor, 4> slow{slowly<0>, slowly<1>, slowly<2>, slowly<3>};

bool isOfLibcrypto(Destructor destructor)
{
    Dl_info info{};
    return ::dladdr(reinterpret_cast<void *>(destructor), &info) != 0 && info.dli_fname && std::strstr(info.dli_fname, "libcrypto");
}

// A preloaded library needs no other one, so that its turn comes after theirs.
__attribute__((destructor)) void leave()
{
    if (used.load() == 0)
        return;
    ::usleep(clearing);
    constexpr std::string_view told = "slow farewell\n";
    if (::write(STDERR_FILENO, told.data(), told.size()) < 0)
        ::_exit(1);
}

} // namespace

extern "C" __attribute__((visibility("default"))) int pthread_key_create(pthread_key_t *key, Destructor destructor) noexcept
{
    using Create = int (*)(pthread_key_t *, Destructor);
    static const auto create = reinterpret_cast<Create>(::dlsym(RTLD_NEXT, "pthread_key_create"));
    if (!destructor || !isOfLibcrypto(destructor) || !std::string_view(program_invocation_short_name).starts_with("tenant-master"))
        return create(key, destructor);
    const std::size_t mine = used++;
    if (mine >= slow.size())
        return create(key, destructor);
    originals[mine] = destructor;
    return create(key, slow[mine]);
}
