// Reports, from a thread of its own, that a file was written.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace dateline::platform {

// `changed` is called on the watching thread, once for each save (also for editors that write a new
// file and rename it). Linux: inotify, no polling.
class FileWatch {
 public:
  // nullptr when the folder cannot be watched; the program goes on without reloading.
  [[nodiscard]] static std::unique_ptr<FileWatch>
  start(const std::string& path, std::function<void()> changed);
  virtual ~FileWatch() = default;
  FileWatch() = default;
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;
};

}  // namespace dateline::platform
