// Lists within one vector, and the same lists turned round by counting.
#include "core/story/links_builder.hpp"

#include <numeric>
#include <span>
#include <vector>

#include "core/base/ranges.hpp"

namespace dateline::core {

void LinksBuilder::add_once(std::uint32_t item) {
  const std::span<const std::uint32_t> items(links_.items);
  const auto list = items.subspan(links_.starts.back());
  if (!contains(list, item)) {
    add(item);
  }
}

// Rows are visited in order: that is why lists ascend.
Links reversed(const Links& links, std::size_t targets) {
  std::vector<std::uint32_t> starts(targets + 1, 0);
  for (const std::uint32_t item : links.items) {
    ++starts[item + 1];
  }
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  Links back;
  back.starts = starts;
  back.items.resize(links.items.size());
  std::vector<std::uint32_t>& next = starts;  // where each list goes on
  for (std::uint32_t row = 0; row + 1 < links.starts.size(); ++row) {
    for (const std::uint32_t item : links.of(row)) {
      back.items[next[item]] = row;
      ++next[item];
    }
  }
  return back;
}

}  // namespace dateline::core
