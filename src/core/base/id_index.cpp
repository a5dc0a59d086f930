// Ids by binary search.
#include "core/base/id_index.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/sorting.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr std::size_t kLongestId = 64;
constexpr std::size_t kMostForHints = 1024;

}  // namespace

bool is_id(std::string_view text) noexcept {
  if (text.empty() || text.size() > kLongestId) {
    return false;
  }
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

IdIndex::IdIndex(std::vector<std::string_view> ids)
    : ids_(std::move(ids)),
      sorted_(ids_.size()) {
  std::iota(sorted_.begin(), sorted_.end(), 0u);
  sort_positions(sorted_, [this](std::uint32_t a, std::uint32_t b) {
    return ids_[a] != ids_[b] ? ids_[a] < ids_[b] : a < b;
  });
}

std::optional<std::uint32_t> IdIndex::find(std::string_view id) const noexcept {
  const auto at = std::lower_bound(
      sorted_.begin(),
      sorted_.end(),
      id,
      [this](std::uint32_t a, std::string_view wanted) { return ids_[a] < wanted; }
  );
  if (id.empty() || at == sorted_.end() || ids_[*at] != id) {
    return std::nullopt;
  }
  return *at;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> IdIndex::duplicates() const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::optional<std::uint32_t> original;
  for (const std::uint32_t at : sorted_) {
    if (!original || ids_[at] != ids_[*original]) {
      original = at;
    } else if (!ids_[at].empty()) {
      pairs.emplace_back(at, *original);
    }
  }
  return pairs;
}

std::string_view IdIndex::nearest_to(std::string_view id) const noexcept {
  return ids_.size() > kMostForHints ? std::string_view() : nearest(id, ids_);
}

}  // namespace dateline::core
