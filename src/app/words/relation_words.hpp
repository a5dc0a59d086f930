// What the relations between claims are called.
#pragma once

#include "app/words/messages.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

// At the claim `here`, one of the relation's two: `Agrees`, `Part of`, `Earlier denial`.
[[nodiscard]] Message relation_message(
    const core::Story& story,
    const core::Relation& relation,
    core::ClaimIndex here
) noexcept;

}  // namespace dateline::app
