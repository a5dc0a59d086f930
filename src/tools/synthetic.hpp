// `--synthetic N [--seed S]`: made-up points over the story's map, for trials of scale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/model/world.hpp"
#include "tools/options.hpp"

namespace dateline::tools {

inline constexpr OptionSpec kSyntheticOption{"--synthetic"};
inline constexpr OptionSpec kSeedOption{"--seed"};

struct Synthetic {
  std::uint32_t count = 0;
  std::uint32_t seed = 1;
};

// What was given; nullopt, with a sentence in `error`, for what is not a count or seed.
[[nodiscard]] std::optional<Synthetic> parse_synthetic(const Options& given, std::string& error);

// Count 0 leaves the world alone.
void add_synthetic(app::World& world, const Synthetic& synthetic);

}  // namespace dateline::tools
