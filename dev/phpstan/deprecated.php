<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace tool_prelude\phpstan;

use PHPStan\Analyser\Scope;
use PHPStan\Reflection\ClassReflection;
use PHPStan\Reflection\ExtendedMethodReflection;
use PHPStan\Reflection\FunctionReflection;
use PHPStan\Rules\ClassNameUsageLocation;
use PHPStan\Rules\RestrictedUsage\RestrictedClassNameUsageExtension;
use PHPStan\Rules\RestrictedUsage\RestrictedFunctionUsageExtension;
use PHPStan\Rules\RestrictedUsage\RestrictedMethodUsageExtension;
use PHPStan\Rules\RestrictedUsage\RestrictedUsage;

/**
 * Has PHPStan find what Moodle calls deprecated, in a docblock or by its own attribute.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class deprecated implements
    RestrictedClassNameUsageExtension,
    RestrictedFunctionUsageExtension,
    RestrictedMethodUsageExtension
{
    /** @var string[] Moodle's attributes, by any of which it deprecates. */
    private const ATTRIBUTES = ['core\attribute\deprecated', 'core\attribute\deprecated_with_reference'];

    /**
     * A function.
     *
     * @param FunctionReflection $functionReflection
     * @param Scope $scope
     * @return RestrictedUsage|null
     */
    public function isRestrictedFunctionUsage(FunctionReflection $functionReflection, Scope $scope): ?RestrictedUsage {
        $is = $functionReflection->isDeprecated()->yes() || self::marked($functionReflection->getAttributes());
        return $is ? self::usage('function', $functionReflection->getName() . '()') : null;
    }

    /**
     * A method.
     *
     * @param ExtendedMethodReflection $methodReflection
     * @param Scope $scope
     * @return RestrictedUsage|null
     */
    public function isRestrictedMethodUsage(ExtendedMethodReflection $methodReflection, Scope $scope): ?RestrictedUsage {
        $is = $methodReflection->isDeprecated()->yes() || self::marked($methodReflection->getAttributes());
        return $is ? self::usage('method', "{$methodReflection->getDeclaringClass()->getName()}::{$methodReflection->getName()}()") : null;
    }

    /**
     * A class.
     *
     * @param ClassReflection $classReflection
     * @param Scope $scope
     * @param ClassNameUsageLocation $location
     * @return RestrictedUsage|null
     */
    public function isRestrictedClassNameUsage(
        ClassReflection $classReflection,
        Scope $scope,
        ClassNameUsageLocation $location
    ): ?RestrictedUsage {
        $is = $classReflection->isDeprecated() || self::marked($classReflection->getAttributes());
        return $is ? self::usage('class', $classReflection->getName()) : null;
    }

    /**
     * Whether one of Moodle's attributes is among these.
     *
     * @param \PHPStan\Reflection\AttributeReflection[] $attributes
     * @return bool
     */
    private static function marked(array $attributes): bool {
        foreach ($attributes as $attribute) {
            if (in_array($attribute->getName(), self::ATTRIBUTES, true)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is said of it.
     *
     * @param string $kind
     * @param string $name
     * @return RestrictedUsage
     */
    private static function usage(string $kind, string $name): RestrictedUsage {
        return RestrictedUsage::create("The $kind $name is deprecated in this Moodle.", "moodle.deprecated$kind");
    }
}
