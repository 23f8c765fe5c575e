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

use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;
use tool_prelude\local\import\model\import;

/**
 * Makes people, imports and the role for tests.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tool_prelude_generator extends component_generator_base {
    /** @var int People made. */
    private int $people = 0;

    /**
     * Start over.
     */
    public function reset() {
        $this->people = 0;
        parent::reset();
    }

    /**
     * Someone nobody knows, on a line of their own.
     *
     * @param array $more what is to be different
     * @return array as the web services take it
     */
    public function person(array $more = []): array {
        $n = ++$this->people;
        return $more + [
            'line' => $n + 1,
            'username' => "81200$n",
            'lastname' => "HÉBERT $n",
            'firstname' => 'Inès',
            'email' => "ines.hebert$n@exemple.fr",
        ];
    }

    /**
     * Options of the recipe that mails, whole.
     *
     * @param array $more what is to be different
     * @return array
     */
    public function mail(array $more = []): array {
        return $more + [
            'recipe' => 'mail',
            'passwords' => 'generated',
            'password' => '',
            'forcechange' => true,
            'cohortid' => 0,
            'usefilecohorts' => true,
            'existing' => 'enrol',
            'cohortmap' => [],
            'byemail' => 'join',
            'overwrite' => [],
        ];
    }

    /**
     * Options of the recipe that sends nothing, whole.
     *
     * @param array $more what is to be different
     * @return array
     */
    public function nomail(array $more = []): array {
        return $this->mail($more + ['recipe' => 'nomail', 'passwords' => 'file']);
    }

    /**
     * An import of the current user that is not sealed yet.
     *
     * @param array $options
     * @param array[] ...$chunks people of each chunk
     * @return import
     */
    public function received(array $options, array ...$chunks): import {
        $importid = start_import::execute('liste.csv', $options)['importid'];
        foreach ($chunks as $seq => $people) {
            add_chunk::execute($importid, $seq, json_encode($people));
        }
        return import::load($importid);
    }

    /**
     * An import of the current user that can be run.
     *
     * @param array $options
     * @param array[] ...$chunks people of each chunk
     * @return import
     */
    public function sealed(array $options, array ...$chunks): import {
        $import = $this->received($options, ...$chunks);
        seal_import::execute($import->get('id'), count($chunks), array_sum(array_map('count', $chunks)));
        return import::load($import->get('id'));
    }

    /**
     * Import people and give the results by line.
     *
     * @param array $options
     * @param array[] $people
     * @return array[]
     */
    public function imported(array $options, array $people): array {
        $import = $this->sealed($options, $people);
        return array_column(run_chunk::execute($import->get('id'), 0)['results'], null, 'line');
    }

    /**
     * Load the shipped role.
     *
     * @param string[] $without capabilities to leave out
     * @return int id of the role
     */
    public function role(array $without = []): int {
        global $CFG;
        $xml = file_get_contents("$CFG->dirroot/$CFG->admin/tool/prelude/db/role/gestionnaireutilisateurs.xml");
        $preset = core_role_preset::parse_preset($xml);
        $roleid = create_role($preset['name'], $preset['shortname'], $preset['description']);
        set_role_contextlevels($roleid, $preset['contextlevels']);
        foreach ($preset['permissions'] as $capability => $permission) {
            if ($permission == CAP_ALLOW && !in_array($capability, $without, true)) {
                assign_capability($capability, CAP_ALLOW, $roleid, context_system::instance());
            }
        }
        return $roleid;
    }

    /**
     * A user with the shipped role, logged in.
     *
     * @param string[] $without capabilities to leave out
     * @return stdClass
     */
    public function gestionnaire(array $without = []): stdClass {
        $user = $this->datagenerator->create_user();
        role_assign($this->role($without), $user->id, context_system::instance());
        advanced_testcase::setUser($user);
        return $user;
    }
}
