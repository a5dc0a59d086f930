// Systems without inotify: nothing is watched, and the viewer says so.
#include "platform/native/file_watch.hpp"

namespace dateline::platform {

std::unique_ptr<FileWatch> FileWatch::start(const std::string&, std::function<void()>) {
  return nullptr;
}

}  // namespace dateline::platform
