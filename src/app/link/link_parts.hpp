// The parts of a link that are more than a word: days, sets of kinds and cameras, as they are
// written and read. Internal to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/geo/projection.hpp"
#include "core/time/edtf.hpp"

namespace dateline::app {

// `2024-10-18/2024-10-26`; `..` for an open end.
[[nodiscard]] std::string days_text(core::DayRange days);

// What each bit of a set is called.
using NameOfKind = const char* (*)(std::size_t);

template <class Kind>
const char* name_at(std::size_t at) noexcept {
  return name_of(static_cast<Kind>(at));
}

// The names in a set of kinds, `none` for the empty set.
[[nodiscard]] std::string list_of(
    unsigned mask,
    std::size_t kinds,  // how many bits there are
    NameOfKind name
);

// The set again; nullopt when it has a name of no kind.
[[nodiscard]] std::optional<unsigned>
read_list(std::string_view text, std::size_t kinds, NameOfKind name);

// `5.25/51.73/36.19`: zoom, latitude, longitude. Needs a camera as linked, so that what is read
// back is the same.
[[nodiscard]] std::string camera_text(const core::Camera& camera);

// In no projection yet, and at whatever zoom.
[[nodiscard]] std::optional<core::Camera> read_camera(std::string_view text);

// A step's position in a tour of that many; it is written from 1.
[[nodiscard]] std::optional<std::uint32_t> read_step(std::string_view text, std::size_t steps);

}  // namespace dateline::app
