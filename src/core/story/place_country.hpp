// In which country a place lies, as far as the story says: by the codes of its area and by what
// holds it. Nothing is guessed from where it is.
#pragma once

#include <cstdint>

#include "core/story/story.hpp"

namespace dateline::core {

// Equal for two places of one country, different for those of two; 0 where the story does not say.
// It means nothing outside its story.
using PlaceCountry = std::uint32_t;

[[nodiscard]] PlaceCountry country_of(const Story& story, PlaceIndex place) noexcept;

// Whether `outer` is `inner`, is among the places that hold it, or is the country that it lies in.
[[nodiscard]] bool contains_place(const Story& story, PlaceIndex outer, PlaceIndex inner) noexcept;

}  // namespace dateline::core
