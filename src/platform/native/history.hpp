// Back and Forward for the desktop window: what a browser's history does with fragments.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace dateline::platform {

class History {
 public:
  explicit History(std::string first)
      : entries_{std::move(first)} {}

  void push(std::string fragment) {
    entries_.resize(at_ + 1);
    entries_.push_back(std::move(fragment));
    ++at_;
  }
  void replace(std::string fragment) {
    entries_[at_] = std::move(fragment);
  }

  // The entry now shown, or nullptr when there is none in that direction.
  [[nodiscard]] const std::string* back() {
    return at_ == 0 ? nullptr : &entries_[--at_];
  }
  [[nodiscard]] const std::string* forward() {
    return at_ + 1 == entries_.size() ? nullptr : &entries_[++at_];
  }

 private:
  std::vector<std::string> entries_;
  std::size_t at_ = 0;
};

}  // namespace dateline::platform
