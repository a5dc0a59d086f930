// What readers of each language call those who speak in a story: as the story names them in that
// language, else as it calls them itself.
#pragma once

#include <span>
#include <string>

#include "app/words/language.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

// None where there is no name in the language; `ko` before `ko-KP`, which is how one country's
// people put it.
[[nodiscard]] const core::Name*
find_name(std::span<const core::Name> names, Language language) noexcept;

[[nodiscard]] const std::string&
actor_name(const core::Story& story, core::ActorIndex actor, Language language) noexcept;

// The short form is the story's own: in another language the name itself.
[[nodiscard]] const std::string&
actor_short_name(const core::Story& story, core::ActorIndex actor, Language language) noexcept;

}  // namespace dateline::app
