// Problems found in one JSON input, gathered while it is read and handed out in the order of the
// file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_tree.hpp"
#include "core/base/later.hpp"
#include "core/base/problem.hpp"

namespace dateline::core {

class ProblemLog {
 public:
  // All three must outlive the log. Beyond `limit` problems the rest is only counted.
  ProblemLog(
      const JsonTree& tree,
      std::string_view bytes,
      std::string_view file,
      std::size_t limit
  ) noexcept
      : tree_(tree),
        bytes_(bytes),
        file_(file),
        limit_(limit) {}

  // About a value: shown at the value.
  void error(ProblemCode code, NodeId node, std::string_view message, std::string_view remedy = {});
  void warn(ProblemCode code, NodeId node, std::string_view message, std::string_view remedy = {});

  // About a key that is there (shown at the key) or should be (shown at its object, the path ending
  // with the key).
  void
  bad_key(ProblemCode code, NodeId node, std::string_view message, std::string_view remedy = {});
  void missing_key(
      Severity severity,
      NodeId object,
      std::string_view key,
      std::string_view message,
      std::string_view remedy = {}
  );

  // True when another problem would only be counted: suggestions are no longer worth their time.
  [[nodiscard]] bool full() const noexcept {
    return found_.size() >= limit_;
  }
  [[nodiscard]] bool has_errors() const noexcept {
    return errors_ > 0;
  }

  // In the order of the file, each with its line and column; the last one counts what was left out.
  // Leaves the log empty.
  [[nodiscard]] Problems take() {
    return found_.empty() ? Problems() : placed();
  }

 private:
  struct Found {
    std::size_t offset = 0;
    Problem problem;
  };
  struct Spot {
    NodeId node = 0;
    std::size_t offset = 0;
    std::string_view missing;  // a key that is not there
  };

  void add(
      Severity severity,
      ProblemCode code,
      Spot spot,
      std::string_view message,
      std::string_view remedy
  );

  DATELINE_LATER Problems placed();
  [[nodiscard]] std::vector<std::size_t> by_offset() const;
  [[nodiscard]] Problem rest() const;

  const JsonTree& tree_;
  std::string_view bytes_, file_;
  std::size_t limit_;
  std::size_t errors_ = 0, left_out_ = 0;
  std::vector<Found> found_;
};

}  // namespace dateline::core
