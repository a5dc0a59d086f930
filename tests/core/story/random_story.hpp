// Stories and filters made up at random: enough of each for the table of claims.
#pragma once

#include <cstdint>
#include <random>

#include "core/story/claim_table.hpp"

namespace dateline::core {

class RandomNumbers {
 public:
  explicit RandomNumbers(unsigned seed)
      : engine_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(engine_);
  }
  bool chance(double share) {
    return std::bernoulli_distribution(share)(engine_);
  }

 private:
  std::mt19937 engine_;
};

// Claims without texts.
Story random_story(RandomNumbers& dice, std::uint32_t claims);

ClaimFilter random_filter(RandomNumbers& dice);

}  // namespace dateline::core
