// Links while they grow, list by list. Internal to the claim table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/story/claim_table.hpp"

namespace dateline::core {

class LinksBuilder {
 public:
  explicit LinksBuilder(std::size_t rows) {
    links_.starts.reserve(rows + 1);
    links_.starts.push_back(0);
  }

  void reserve(std::size_t items) {
    links_.items.reserve(items);
  }

  void add(std::uint32_t item) {
    links_.items.push_back(item);
  }
  // Unless the list has it.
  void add_once(std::uint32_t item);

  void end_list() {
    const std::size_t end = links_.items.size();
    links_.starts.push_back(static_cast<std::uint32_t>(end));
  }

  [[nodiscard]] Links finish() {
    return std::move(links_);
  }

 private:
  Links links_;
};

// The same pairs the other way round: each list ascends.
[[nodiscard]] Links reversed(
    const Links& links,
    std::size_t targets  // what the items number
);

}  // namespace dateline::core
