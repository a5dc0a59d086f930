// The ids of one list, and where each stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::core {

// What a link says in the place of an id when nothing is chosen (`claim=none`): no entry may be
// called so.
inline constexpr std::string_view kNoId = "none";

// Lower-case letters, digits and hyphens, 1 to 64 of them.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

class IdIndex {
 public:
  IdIndex() = default;

  // Views of the ids in list order; what they view must outlive the index. An empty id is not found
  // by any name.
  explicit IdIndex(std::vector<std::string_view> ids);

  // An index of a list that could not be read: what its ids are is not known, so no reference to
  // one can be called wrong.
  [[nodiscard]] static IdIndex unknown() {
    IdIndex index;
    index.known_ = false;
    return index;
  }
  [[nodiscard]] bool known() const noexcept {
    return known_;
  }

  // The first position with that id.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const noexcept;

  // Positions whose id an earlier position has, with that earlier position.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> duplicates() const;

  // The id that was probably meant; empty when none is near, or when the list is too long to search
  // for a hint.
  [[nodiscard]] std::string_view nearest_to(std::string_view id) const noexcept;

 private:
  std::vector<std::string_view> ids_;
  bool known_ = true;
  std::vector<std::uint32_t> sorted_;  // positions, by id and then by position
};

}  // namespace dateline::core
