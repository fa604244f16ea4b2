@echo off
rem Fleetmail from its sources on Windows: needs a JDK 21 or newer (JAVA_HOME) and Maven 3.9 or newer on the PATH.
setlocal
set "root=%~dp0"
set "product=%root%releng\products\target\products\fleetmail\win32\win32\x86_64\fleetmail"
if /i "%~1"=="test" goto test
if /i "%~1"=="build" goto build
if not exist "%product%\fleetmail.cmd" call :make || exit /b 3
call "%product%\fleetmail.cmd" %*
exit /b %errorlevel%

:test
cd /d "%root%" && call mvn -B -ntp verify
exit /b %errorlevel%

:build
call :make
exit /b %errorlevel%

:make
cd /d "%root%" && call mvn -B -ntp -q verify -DskipTests -Dspotless.check.skip=true
exit /b %errorlevel%
