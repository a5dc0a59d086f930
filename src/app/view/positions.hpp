// Where the position of a speaker, or of a body in the words of its members, changed: by the
// story's own relations, and by what was said of one question before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/model/world.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

enum class ChangeBy : std::uint8_t {
  revises,
  stance,
  figure
};

// What the claim is a change from: an earlier row of the same list.
struct PositionChange {
  std::optional<core::ClaimIndex> before;  // none: no change
  ChangeBy by = ChangeBy::revises;
};

// By row of `listed`, which holds what one body said, oldest first. A claim that revises an earlier
// one of the list changes the position; so does another stance, or another figure of the same
// scope, than the last claim before that answers one of its questions. Readings of the matter
// (`analyses`) are no positions.
DATELINE_LATER std::vector<PositionChange>
position_changes(const World& world, std::span<const std::uint32_t> listed);

}  // namespace dateline::app
