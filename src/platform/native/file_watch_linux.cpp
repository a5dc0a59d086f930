// A thread that sleeps in poll() until inotify reports; it knows one folder and one name.
#include <array>
#include <cstring>
#include <thread>
#include <unistd.h>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>

#include "platform/native/file_watch.hpp"

namespace dateline::platform {

namespace {

class InotifyWatch final : public FileWatch {
 public:
  InotifyWatch(int inotify, int stop, std::string name, std::function<void()> changed)
      : inotify_(inotify),
        stop_(stop),
        name_(std::move(name)),
        changed_(std::move(changed)),
        thread_([this] { run(); }) {}

  ~InotifyWatch() override {
    const std::uint64_t one = 1;
    if (write(stop_, &one, sizeof one) == static_cast<ssize_t>(sizeof one)) {
      thread_.join();
    }
    close(inotify_);
    close(stop_);
  }

 private:
  void run() {
    std::array<pollfd, 2> waits{{{inotify_, POLLIN, 0}, {stop_, POLLIN, 0}}};
    while (poll(waits.data(), waits.size(), -1) >= 0) {
      if (waits[1].revents != 0) {
        return;
      }
      if (waits[0].revents != 0 && names_our_file()) {
        changed_();
      }
    }
  }

  // Reads all that is queued, so that one save with several events is one change.
  bool names_our_file() {
    std::array<char, 4096> buffer;
    const ssize_t got = read(inotify_, buffer.data(), buffer.size());
    bool ours = false;
    for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(inotify_event)) <= got;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      if (event.len > 0 && name_ == name) {
        ours = true;
      }
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
    return ours;
  }

  int inotify_, stop_;
  std::string name_;
  std::function<void()> changed_;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace

// The folder is watched, not the file: editors replace files by renaming, and the old one's watch
// would go with it.
std::unique_ptr<FileWatch>
FileWatch::start(const std::string& path, std::function<void()> changed) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const int inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (inotify < 0) {
    return nullptr;
  }
  const int stop = eventfd(0, EFD_CLOEXEC);
  if (stop < 0 || inotify_add_watch(inotify, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO) < 0) {
    close(inotify);
    if (stop >= 0) {
      close(stop);
    }
    return nullptr;
  }
  return std::make_unique<InotifyWatch>(inotify, stop, name, std::move(changed));
}

}  // namespace dateline::platform
